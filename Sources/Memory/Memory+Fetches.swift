extension Memory {
    /// Up to when the comments of `place` have been fetched, in the host's own words (RFC 3339); nil before the first
    /// time.
    public func lastFetch(from place: String) throws -> String? {
        try fetches()[place]
    }

    public func setLastFetch(from place: String, to time: String) throws {
        var fetches = try fetches()
        fetches[place] = time
        let text = try Self.json(fetches)
        try database.write { try Self.set(.fetched, to: text, in: $0) }
    }

    private func fetches() throws -> [String: String] {
        try value(of: .fetched) ?? [:]
    }
}
