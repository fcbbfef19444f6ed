//! Thể thức: the plan's legal form, its labels, its parts, and the results of several units and indices.

crate::messages! {
    FORM_CARD = "Hình thức ban hành", "How it is issued";
    WITH_DECISION = "Quyết định có số, điều, chữ ký; kế hoạch kèm theo.", "The decision has number, articles and signature; the plan is attached.";
    ALONE = "Kế hoạch có số, căn cứ, nơi nhận, chữ ký riêng và ghi TM. ỦY BAN NHÂN DÂN. Điều, trích yếu của quyết định vẫn được giữ, chọn lại là có.", "The plan has number, legal bases, recipients and signature of its own, for the committee. The decision’s articles and subject are kept: choose it again and they are back.";
    CHANGED_LATER = "Đổi được bất cứ lúc nào ở phần đầu của kế hoạch.", "Can be changed at any time, at the head of the plan.";
    ALONE_PART = "Đầu, cuối kế hoạch", "Head and foot of the plan";
    SYMBOL_HINT = "Để trống thì in “/KH-UBND”.", "Left blank it prints “/KH-UBND”.";
    OPENING_CARD = "Căn cứ và đoạn mở đầu", "Legal bases and opening";
    OPENINGS = "Đoạn mở đầu", "Opening paragraphs";
    ADD_OPENING = "Thêm đoạn mở đầu", "Add an opening paragraph";
    opening(place: &str) = "Đoạn mở đầu {place}", "Opening {place}";
    READY_OPENING = "Dùng câu mở đầu thường gặp", "Use the usual opening";
    LABELS_CARD = "Nhãn và cách in mục khắc phục", "Labels and what of the items is printed";
    LABELS = "Nhãn của dòng và cột", "Labels of lines and columns";
    LABELS_LEAD = "Nhãn đứng trước từng dòng của mục khắc phục và ở đầu cột khi trình bày thành bảng.", "A label stands before each line of an item, and at the head of a column in a table.";
    blank_label(usual: &str) = "Để trống thì in “{usual}”.", "Left blank it prints “{usual}”.";
    BODIES = "Dùng “Cơ quan chủ trì, phối hợp, tổng hợp”", "Use “Cơ quan chủ trì, phối hợp, tổng hợp”";
    CHOICE_HINT = "Bảng luôn có cột này nếu đã nhập.", "A table always has the column where it is filled in.";
}

crate::messages! {
    RESULTS_CARD = "Kết quả năm trước theo đơn vị, chỉ số", "Last year’s results by unit and index";
    RESULTS_LEAD = "Dùng khi có nhiều đơn vị cũ đã sáp nhập hoặc nhiều chỉ số (PAR INDEX, SIPAS, PAPI, DDCI). In ở mục có chọn “Kết quả năm trước theo đơn vị, chỉ số”.", "For several units that were merged, or several indices (PAR INDEX, SIPAS, PAPI, DDCI). Printed in the section that holds “Last year’s results by unit and index”.";
    RESULTS = "Các dòng kết quả", "Results";
    ADD_RESULT = "Thêm kết quả", "Add a result";
    result(place: &str) = "Kết quả {place}", "Result {place}";
    INDEX_HINT = "Ví dụ: PAR INDEX, SIPAS.", "For example PAR INDEX, SIPAS.";
    UNIT_HINT = "Ghi cả loại: xã Hành Thịnh.", "With its kind: xã Hành Thịnh.";
    MEASURE_HINT = "Để trống là điểm; ghi % nếu là tỷ lệ.", "Points where blank; write % for a rate.";
    CHANGE_HINT = "Giảm thì ghi dấu trừ, ví dụ -3.", "Write a minus for a fall, for example -3.";
}

crate::messages! {
    PART_TOOLS = "Phần có sẵn, đánh số các phần", "Ready parts, numbering";
    PART_TOOLS_LEAD = "Lời văn ở chỗ khác có nhắc “phần II” thì không tự đổi theo.", "Words elsewhere that mention “phần II” do not change by themselves.";
    READY_PART = "Phần có sẵn", "Ready part";
    ADD_READY = "Thêm sau phần này", "Add after this part";
    NUMBERING = "Đánh số các phần", "Number the parts";
    NUMBER_ALL = "Đánh số lại", "Number anew";
    ROMAN = "I, II, III", "I, II, III";
    LETTERS = "A, B, C", "A, B, C";
    DIGITS = "1, 2, 3", "1, 2, 3";
}
