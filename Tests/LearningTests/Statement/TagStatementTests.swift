import Testing

@testable import Learning

@Suite struct TagStatementTests {
    @Test(arguments: [
        ("forgot_to_run_tests", "Run tests."), ("committed_without_asking", "Do not commit without asking."),
        ("used_wrong_model_id", "Do not use the wrong model id."), ("skipped_link_check", "Do not skip the link check."),
        ("forgot_changelog", "Do not forget the changelog."), ("missing_changelog_entry", "Do not leave out the changelog entry."),
        ("no_tests", "Do not leave out tests."), ("flaky_network_once", "Avoid flaky network."),
        ("did_not_update_docs", "Update docs."), ("docs_not_updated", "Update docs."), ("hardcoded_paths", "Do not hardcode paths."),
        ("secrets_committed", "Do not commit secrets."), ("wrote_to_main", "Do not write to main."),
        ("never_read_the_spec", "Read the spec."), ("changed_generated_file", "Do not change the generated file."),
        ("ignored_lint_warnings", "Do not ignore lint warnings."), ("x", "Avoid x."), ("forgot", "Do not forget."),
        ("unused_imports", "Avoid unused imports."), ("untested_code", "Avoid untested code."),
        ("string_concatenation", "Avoid string concatenation."), ("speed_regression", "Avoid speed regression."),
        ("modified_vendored_code", "Do not modify vendored code."), ("refactoring_unrelated_code", "Do not refactor unrelated code."),
    ])
    func aLabelAloneMakesASentence(tag: String, sentence: String) {
        #expect(TagStatement(tag: tag, comments: []).text == sentence)
    }

    @Test func whatTheNotesAgreeOnIsSaid() {
        let notes = ["No link check before pushing.", "the link check would have told; before every push!", "Dead link."]
        #expect(TagStatement(tag: "forgot_to_check_links", comments: notes).text == "Check links before pushing.")
        let instructions = ["Use the id from models.json", "Invented an id. Use the id from models.json!", "see models.json"]
        #expect(TagStatement(tag: "used_wrong_id", comments: instructions).text == "Use the id from models.json.")
    }

    @Test func whatOneNoteSaysIsNotWhatAllMean() {
        let notes = ["Run make check-all on the old machine", "red", "broken"]
        #expect(TagStatement(tag: "forgot_to_run_tests", comments: notes).text == "Run tests.")
    }
}
