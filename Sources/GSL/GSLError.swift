import CGSL

/// A GSL routine that reported failure.
public struct GSLError: Error, Equatable, Sendable, CustomStringConvertible {
    /// GSL's error number (`gsl_errno.h`).
    public let code: Int32
    /// What was being computed.
    public let call: String
    /// GSL's words for the error number.
    public let reason: String

    /// The failure of `call` with GSL's error number `code`.
    public init(code: Int32, call: String) {
        self.code = code
        self.call = call
        reason = gsl_strerror(code).map { String(cString: $0) } ?? "unknown error"
    }

    /// For example `solve least squares: matrix is singular (GSL 21)`.
    public var description: String { "\(call): \(reason) (GSL \(code))" }
}

/// GSL's default handler aborts the process. Every entry point touches this, which turns it off exactly once.
let errorHandlerIsOff: Bool = {
    _ = gsl_set_error_handler_off()
    return true
}()

/// Throws if `status` is not success.
func check(_ status: Int32, _ call: String) throws(GSLError) {
    guard status == Int32(GSL_SUCCESS) else { throw GSLError(code: status, call: call) }
}

/// The allocation, or GSL's out-of-memory error.
func allocated<T>(_ pointer: UnsafeMutablePointer<T>?, _ call: String) throws(GSLError) -> UnsafeMutablePointer<T> {
    guard errorHandlerIsOff, let pointer else { throw GSLError(code: Int32(GSL_ENOMEM), call: call) }
    return pointer
}

/// The version of the GSL library in use.
public var gslVersion: String {
    cgsl_version().map { String(cString: $0) } ?? "unknown"
}
