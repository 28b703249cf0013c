// The order of rows that nobody asks for, in the tests: jest.config.mjs names the number that makes it, and a run tells it
// where something failed. INSTANCE_SHUFFLE=<number> npx jest … tries another order.

export const SHUFFLE = Number(process.env.INSTANCE_SHUFFLE ?? 228_572_158)
