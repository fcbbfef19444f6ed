//! Màn hình đầu.

crate::messages! {
    LEAD = "Lập, theo dõi và in kế hoạch cải thiện Chỉ số cải cách hành chính của xã, ngay trên máy này.", "Write, follow and print the commune's PAR INDEX improvement plan, on this device.";
    PRIVATE = "Dữ liệu nằm trong trình duyệt của máy này. Sau khi mở, ứng dụng không gửi gì đi đâu.", "The data stays in this device's browser. Once open, the application sends nothing anywhere.";
    OPEN_SAMPLE = "Mở kế hoạch mẫu Ba Xa 2024", "Open the sample plan, Ba Xa 2024";
    SAMPLE_HINT = "Kế hoạch thật đã ban hành của xã Ba Xa, để xem thử hoặc làm theo.", "The real plan issued by Ba Xa commune, to try out or to follow.";
}
