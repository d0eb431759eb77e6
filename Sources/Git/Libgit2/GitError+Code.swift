extension GitError {
    /// libgit2's return code, `git_error_code`; open, because newer libraries have more of them.
    public struct Code: RawRepresentable, Sendable, Hashable {
        public let rawValue: Int32

        public init(rawValue: Int32) {
            self.rawValue = rawValue
        }

        public static let generic = Code(rawValue: -1)
        public static let notFound = Code(rawValue: -3)
        public static let unbornBranch = Code(rawValue: -9)
        public static let invalidSpecification = Code(rawValue: -12)
        public static let peel = Code(rawValue: -19)
        public static let iterationOver = Code(rawValue: -31)
        public static let owner = Code(rawValue: -36)
    }

    /// The part of libgit2 that failed, `git_error_t`; open for the same reason.
    public struct Category: RawRepresentable, Sendable, Hashable {
        public let rawValue: Int32

        public init(rawValue: Int32) {
            self.rawValue = rawValue
        }

        public static let none = Category(rawValue: 0)
        public static let invalid = Category(rawValue: 3)
        public static let reference = Category(rawValue: 4)
        public static let repository = Category(rawValue: 6)
        public static let configuration = Category(rawValue: 7)
        public static let objectDatabase = Category(rawValue: 9)
    }
}
