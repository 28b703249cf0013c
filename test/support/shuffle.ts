// The order of rows that nobody asks for is another one in each run of the tests: jest.config.mjs draws the number, and
// the run tells it where something failed. INSTANCE_SHUFFLE=<number> brings an order back.

export const SHUFFLE = Number(process.env.INSTANCE_SHUFFLE ?? 1)
