extension [TokenID] {
    /// Whether `run` stands in this row, token by token.
    func contains(run: [TokenID]) -> Bool {
        run.count <= count && (0...count - run.count).contains { Array(self[$0..<$0 + run.count]) == run }
    }
}
