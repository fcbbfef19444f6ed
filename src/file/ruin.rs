//! What mail does to a file.

/// Thư làm hỏng thế nào. What mail did, and what was undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruin {
    /// Mã hóa để gửi: base64, quoted-printable, a whole message (.eml).
    Transfer,
    /// Trích lời: "> " before every line.
    Quoted,
    /// Ngắt dòng: long lines were broken.
    Folded,
    /// Đổi bảng mã: UTF-8 read as windows-1252.
    Encoding,
}
