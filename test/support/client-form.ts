// The module `client:form` for tests: client-form-bundle.cjs puts the bundled script in the place of this text.

export default ''
