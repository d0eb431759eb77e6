import GitCommand
import Support

/// The remote takes no notes from us.
public struct NotesRefused: Failure, Hashable {
    let ref: String
    let remote: String
    let said: String

    public var message: String { "\(remote) does not take \(ref): \(said)" }
    public var hint: String? { "what came from it is kept; ask who runs it whether notes may be pushed" }
}

/// Others sent their notes faster, again and again.
public struct NotesRace: Failure, Hashable {
    let remote: String

    public var message: String { "others send notes to \(remote) all the time, and came first each time" }
    public var hint: String? { "nothing is lost; run it again" }
}
