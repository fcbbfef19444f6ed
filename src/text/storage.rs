//! Messages about keeping the plan: saved or not, where, by which tab, and what to do.

crate::messages! {
    SAVING = "Đang lưu…", "Saving…";
    NOT_SAVED = "Chưa lưu được", "Not saved";
    SAVED = "Đã lưu", "Saved";
    READING = "Chỉ xem", "View only";
    MEMORY = "Trình duyệt không cho lưu dữ liệu trên máy này (có thể đang ở cửa sổ ẩn danh). Nội dung đã gõ chỉ còn đến khi đóng trang: hãy xuất tệp kế hoạch trước khi đóng. Sổ vẫn thử lưu lại vài giây một lần.", "The browser does not let data be kept on this device (a private window, perhaps). What you type lasts only until this page is closed: export the plan file before closing. The workbook keeps trying to save every few seconds.";
    FULL = "Bộ nhớ dành cho trình duyệt trên máy này đã đầy. Những sửa đổi mới chưa được lưu: hãy xuất tệp kế hoạch, rồi giải phóng bớt dung lượng ổ đĩa. Sổ sẽ tự lưu lại khi có chỗ.", "The room for this browser on this device is used up. The newest edits are not saved: export the plan file, then free some disk space. The workbook saves by itself once there is room.";
    FULL_SNAPSHOT = "Bộ nhớ dành cho trình duyệt sắp hết. Nội dung gõ vào vẫn được lưu, nhưng không còn chỗ cho bản lưu; nên xuất tệp kế hoạch và giải phóng ổ đĩa.", "The room for this browser is nearly used up. What you type is still saved, but there is no room for kept versions; export the plan file and free some disk space.";
    NEWER = "Một bản mới hơn của sổ đã ghi dữ liệu trên máy này. Trang này là bản cũ nên chỉ xem được, để không ghi đè. Hãy tải lại trang để dùng bản mới.", "A newer release of the workbook has written the data on this device. This page is the old release, so it only shows, in order to overwrite nothing. Reload the page to use the new one.";
    RELOAD = "Tải lại trang", "Reload the page";
    READER = "Sổ đang được sửa ở một thẻ hoặc cửa sổ khác. Ở đây xem được ngay những gì đang gõ bên đó.", "The workbook is being edited in another tab or window. Here you see at once what is typed there.";
    TAKE_OVER = "Sửa ở thẻ này", "Edit in this tab";
    TAKING_OVER = "Đang chuyển quyền sửa về thẻ này…", "Bringing editing to this tab…";
    TRY_AGAIN = "Thử lưu lại", "Try saving again";
    DOWNLOAD = "Tải về", "Download";
    UNDERSTOOD = "Đã rõ", "Understood";
    OPEN_BACKUP = "Mở tệp sao lưu", "Open a backup file";
    failing(why: &str) = "Chưa lưu được những sửa đổi mới nhất vào máy này ({why}). Mọi thứ vẫn còn trên trang: đừng đóng trang, hãy xuất tệp kế hoạch. Sổ vẫn thử lưu lại vài giây một lần.", "The newest edits could not be saved on this device ({why}). All of it is still on this page: do not close it, and export the plan file. The workbook keeps trying to save every few seconds.";
    leftover(count: usize) = "Thẻ khác đã nhận quyền sửa khi {count} lần sửa ở thẻ này chưa kịp lưu. Chúng được để riêng, chưa nằm trong kế hoạch; hãy tải về để xem và gõ lại.", "Another tab took over while {count} edits in this tab were not saved yet. They are set aside and not in the plan; download them to look at and type again.";
    lost_plan(commune: &str, year: &str, revision: u64) = "Máy này từng lưu kế hoạch năm {year} của {commune} ({revision} lần sửa), nay không còn: trình duyệt đã xóa dữ liệu.", "This device had the plan of {commune} for {year} ({revision} edits), and has it no more: the browser deleted the data.";
    lost_exported(time: &str) = "Lần xuất tệp gần nhất là {time}; hãy mở tệp đó.", "It was last exported on {time}; open that file.";
    LOST_NEVER_EXPORTED = "Chưa từng xuất tệp từ máy này; hãy tìm tệp đã gửi cho người khác, hoặc tệp nhận từ họ.", "It was never exported from this device; look for a file sent to others, or received from them.";
    damaged(count: usize) = "Có {count} bản ghi trên máy này không đọc được. Phần còn lại của kế hoạch đã mở; các bản ghi đó được để riêng, chưa bị xóa.", "{count} records on this device could not be read. The rest of the plan is open; those records are set aside, not deleted.";
    wiped(count: usize) = "Dữ liệu trên máy này vừa bị xóa trong lúc sổ đang mở. Kế hoạch đang mở đã được lưu lại đầy đủ; {count} kế hoạch khác không còn trên máy này.", "The data on this device was deleted while the workbook was open. The open plan was saved again in full; {count} other plans are no longer on this device.";
    ALL_SAVED = "Mọi nội dung đã được lưu trên máy này; sổ tự lưu sau mỗi lần gõ. Muốn có tệp để gửi hoặc cất đi, hãy dùng “Lưu tệp kế hoạch” ở trang Tệp và cài đặt.", "Everything is saved on this device; the workbook saves by itself after every key. For a file to send or to keep, use “Save the plan file” on the page Files and settings.";
    NOT_ALL_SAVED = "Có nội dung chưa lưu được vào máy này. Đừng đóng trang; hãy lưu tệp kế hoạch ở trang Tệp và cài đặt.", "Something could not be saved on this device. Do not close the page; save the plan file on the page Files and settings.";
    PROMISED_YES = "Trình duyệt đã nhận giữ dữ liệu này, không tự xóa.", "The browser has promised to keep this data and not to delete it by itself.";
    PROMISED_NO = "Trình duyệt có thể tự xóa dữ liệu này khi đầy ổ đĩa hoặc lâu không sử dụng. Hãy lưu tệp kế hoạch đều đặn.", "The browser has not promised to keep this data: it may delete it when the disk is full or after long disuse. Export regularly.";
    PROMISED_UNKNOWN = "Dữ liệu nằm trong trình duyệt trên máy này và không gửi đi đâu. Trình duyệt có thể tự xóa khi đầy ổ đĩa; hãy lưu tệp kế hoạch đều đặn.", "The data lies in the browser on this device and is sent nowhere. The browser may delete it when the disk is full; export regularly.";
}
