/// A form as one edit shows it.
struct FormInstance: Hashable {
    let form: Form
    /// Which of the form's tokens went; the rest is where they stood. Empty where something was missing:
    /// its place. Nil where a whole line went, or where the form has no tokens.
    let core: Range<Int>?
}
