/// Tells forms that more than one signal took away from those that only one did, in little memory: a Bloom filter of one hash
/// that counts to two. It lets a few of the others pass, by chance other ones in each run: their numbers then are of no form that
/// anybody asks about.
struct FormSieve {
    /// A form's place among the bits.
    typealias Place = Int

    private static let places = 1 << 24
    private var once = [UInt64](repeating: 0, count: places / UInt64.bitWidth)
    private var again = [UInt64](repeating: 0, count: places / UInt64.bitWidth)

    static func place(of form: Form) -> Place { form.hashValue & (places - 1) }

    /// Takes in the forms of one signal.
    mutating func insert(_ places: Set<Place>) {
        for place in places {
            let (word, bit) = Self.bit(place)
            again[word] |= once[word] & bit
            once[word] |= bit
        }
    }

    func passes(_ form: Form) -> Bool {
        let (word, bit) = Self.bit(Self.place(of: form))
        return again[word] & bit != 0
    }

    private static func bit(_ place: Place) -> (word: Int, bit: UInt64) {
        (place / UInt64.bitWidth, 1 << UInt64(place % UInt64.bitWidth))
    }
}
