// What the build makes of src/instance/pages/client: the script of the pages of forms, as a text.

declare module 'client:form' {
  const text: string
  export default text
}
