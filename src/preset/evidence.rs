//! Tài liệu kiểm chứng gợi ý. What usually proves a sub-criterion, one document per line. From common
//! practice, not from the scoring rules of the province: every line is editable.

/// Thực hiện Kế hoạch CCHC.
pub const PLAN: &str = "Quyết định ban hành Kế hoạch CCHC năm\nBáo cáo kết quả CCHC năm\n\
                        Sản phẩm của từng nhiệm vụ trong kế hoạch";

/// Công tác tuyên truyền.
pub const PUBLICITY: &str = "Kế hoạch tuyên truyền CCHC\nBáo cáo kết quả tuyên truyền\n\
                             Tin, bài, ảnh, liên kết đã đăng, phát";

/// Sáng kiến, giải pháp mới.
pub const INITIATIVES: &str = "Văn bản phát động, đăng ký sáng kiến\n\
                               Quyết định công nhận sáng kiến, giải pháp";

/// Kiến nghị sau đối thoại.
pub const DIALOGUE: &str = "Thông báo kết luận của Chủ tịch UBND tại buổi đối thoại\n\
                            Báo cáo kết quả xử lý kiến nghị";

/// Nhiệm vụ được cấp trên giao.
pub const ASSIGNED: &str = "Bản trích từ phần mềm theo dõi chỉ đạo";

/// Kiến nghị cải cách TTHC.
pub const PROPOSALS: &str = "Báo cáo hoặc công văn kiến nghị phương án đơn giản hóa";

/// Hồ sơ đúng hạn.
pub const ON_TIME: &str = "Bản trích hệ thống một cửa (biểu II.06a/VPCP/KSTT)";

/// Xin lỗi khi trễ hạn.
pub const APOLOGIES: &str = "Văn bản xin lỗi\nDanh sách hồ sơ trễ hạn";

/// Sắp xếp lại, xử lý nhà, đất.
pub const PROPERTY: &str = "Phương án sắp xếp lại, xử lý nhà, đất\n\
                            Quyết định phê duyệt phương án\nBiên bản";

/// Số hóa hồ sơ, kết quả.
pub const DIGITISED: &str = "Bản trích hệ thống một cửa (thống kê số hóa)\n\
                             Báo cáo kết quả theo Quyết định số 766/QĐ-TTg";

/// Dịch vụ công trực tuyến.
pub const ONLINE: &str = "Bản trích hệ thống một cửa (hồ sơ trực tuyến)";

/// Thanh toán trực tuyến.
pub const PAYMENT: &str = "Bản trích Cổng Dịch vụ công quốc gia hoặc hệ thống một cửa";
