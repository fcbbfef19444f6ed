//! Bộ tiêu chí và điểm trong một bảng: what is said of tables of points before they are brought in.

crate::messages! {
    KIND_CRITERIA = "Bộ tiêu chí", "A criteria set";
    KIND_LAST = "Điểm năm trước của từng tiêu chí", "Last year's points of each criterion";
    KIND_OWN_POINTS = "Điểm tự chấm của năm nay", "This year's self-scores";
    KIND_UNITS = "Điểm năm trước của các đơn vị", "Last year's scores of the units";
    SEVERAL_SETS = "Chưa ghi gì: nhiều trang tính cùng là bộ tiêu chí, mà kế hoạch chỉ có một bộ. Hãy bỏ chọn “Đưa trang này vào” ở các trang thừa, hoặc gộp các trang thành một trang trong Excel.", "Nothing can be written: several sheets are criteria sets, and a plan has one. Leave the others out, or join the sheets in Excel.";
    ASK_WAY = "Chưa có gì để ghi: hãy chọn bảng này là gì ở “Hiểu bảng này là”.", "There is nothing to write yet: choose what the table is under “Read this table as”.";
    ASK_GONE = "Chưa ghi gì: bộ tiêu chí này bỏ hơn nửa số tiêu chí của kế hoạch. Nếu đúng là bộ mới, hãy đánh dấu ở ô “Tôi biết …” phía trên; nếu không, hãy chọn lại ở “Hiểu bảng này là”.", "Nothing can be written: this set takes out more than half of the plan's criteria. If it is a new set, tick “I know …” above; if not, choose again under “Read this table as”.";
    knows_gone(count: &str) = "Tôi biết {count} tiêu chí của kế hoạch sẽ bị bỏ", "I know that {count} criteria of the plan will be taken out";
    ASK_OWN_UNIT = "Chưa có gì để ghi: hãy chọn “Đơn vị mình ở dòng nào” ở bảng điểm các đơn vị.", "There is nothing to write yet: choose “Which row is our own unit” at the table of units.";
    NO_OWN_UNIT = "Không tìm thấy đúng một dòng mang tên đơn vị của kế hoạch. Hãy chọn “Đơn vị mình ở dòng nào”.", "Not exactly one row has the name of the plan's unit. Choose “Which row is our own unit”.";
    OWN_UNIT = "Đơn vị mình ở dòng nào", "Which row is our own unit";
    OWN_UNIT_UNSAID = "Chưa chọn", "Not chosen";
    OWN_UNIT_NOWHERE = "Không có trong bảng này", "Not in this table";
    could_be(ways: &str) = "Bảng này có thể là: “{ways}”. Hãy chọn ở “Hiểu bảng này là”; chưa ô nào được lấy khi chưa chọn.", "This table could be: “{ways}”. Choose under “Read this table as”; nothing is taken before that.";
    unit_columns(columns: &str, own: &str) = "Các cột {columns} là điểm của từng đơn vị theo tiêu chí. Chọn “Điểm năm trước của từng tiêu chí” thì lấy cột {own}, cột mang tên đơn vị của kế hoạch.", "The columns {columns} are the points of units, criterion by criterion. With “Last year's points of each criterion” column {own} is taken, which has the name of the plan's unit.";
    unit_columns_of_others(columns: &str) = "Các cột {columns} là điểm của từng đơn vị theo tiêu chí, và không đúng một cột nào mang tên đơn vị của kế hoạch, nên không lấy điểm nào. Nếu một cột là của đơn vị mình, hãy đổi tiêu đề cột đó thành “Điểm đạt” trong Excel, lưu lại rồi chọn lại tệp.", "The columns {columns} are the points of units, criterion by criterion, and not exactly one has the name of the plan's unit, so no points are taken. If one is your own unit's, change its head to “Điểm đạt” in Excel, save the file and choose it again.";
    own_unit_column(column: &str) = "Lấy điểm ở cột {column}, cột mang tên đơn vị của kế hoạch; điểm của các đơn vị khác không được lấy.", "The points are those of column {column}, which has the name of the plan's unit; those of other units are not taken.";
    NO_POINT_COLUMN = "Không thấy cột mã tiêu chí hoặc cột điểm được chấm trong tiêu đề của bảng. Hãy ghi tiêu đề “Mã” và “Điểm đạt” cho hai cột đó trong Excel, lưu lại rồi chọn lại tệp.", "The heads name no column of codes, or none of points given. Head these two columns “Mã” and “Điểm đạt” in Excel, save the file and choose it again.";
    maxima_differ(rows: &str) = "Dòng {rows} ghi điểm tối đa khác với bộ tiêu chí của kế hoạch. Điểm được so với điểm tối đa của kế hoạch; hãy kiểm tra có đúng bộ tiêu chí không.", "Rows {rows} have another maximum than the plan's set. Points are held against that of the plan; check that the set is the right one.";
    points_twice(columns: &str) = "Các cột {columns} cùng nói một loại điểm hoặc một loại mã, nên chưa cột nào được đọc. Hãy xóa cột thừa trong Excel, lưu lại rồi chọn lại tệp.", "The columns {columns} say the same kind of points or codes, so none is read. Delete those that are not meant in Excel, save the file and choose it again.";
    points_out(rows: &str) = "Dòng {rows} chưa được lấy vì điểm hoặc tên trong dòng không dùng được; lý do ghi ở “Không đọc được”. Hãy sửa trong Excel, lưu lại rồi chọn lại tệp.", "Rows {rows} are not taken because their points or names cannot be used; see the reasons under “Cannot be read”. Mend them in Excel, save the file and choose it again.";
    total_differs(row: usize, said: &str, made: &str) = "Dòng {row} ghi tổng là {said} điểm, nhưng các dòng được lấy cộng lại là {made} điểm. Dòng tổng không được lấy; hãy kiểm tra các dòng ở trên.", "Row {row} says {said} points in all, but the rows that are taken come to {made}. The total is not taken; check the rows above.";
}

crate::messages! {
    NO_POINTS = "không phải số điểm (số từ 0, tối đa hai số lẻ).", "is no number of points (from 0, at most two decimals).";
    ABOVE_MAXIMUM = "điểm được chấm lớn hơn điểm tối đa của dòng.", "the points given are above the maximum of the row.";
    NO_MAXIMUM = "dòng có điểm được chấm mà không có điểm tối đa, và bộ tiêu chí của kế hoạch cũng không có.", "the row has points given and no maximum, and the plan's set has none either.";
    NOT_GIVEN = "dòng chưa có điểm được chấm.", "the row has no points given.";
    NO_CODE = "dòng không có mã tiêu chí.", "the row has no code of a criterion.";
    UNKNOWN_CRITERION = "bộ tiêu chí của kế hoạch không có mã này.", "the plan's set has no criterion with this code.";
    OTHER_CRITERION = "mã này trong bộ tiêu chí của kế hoạch là tiêu chí có tên khác.", "the code belongs to a criterion of another name in the plan's set.";
    row_out(row: usize, cells: &str, why: &str) = "Dòng {row} “{cells}”: {why}", "Row {row} “{cells}”: {why}";
    CODE_TWICE = "mã này đã có ở một dòng trên.", "the code stands in a row above already.";
    UNIT_TWICE = "đơn vị này đã có ở một dòng trên.", "the unit stands in a row above already.";
    TOO_DEEP = "dưới cấp thứ năm; bộ tiêu chí có nhiều nhất năm cấp.", "below the fifth level; a criteria set has at most five.";
    NO_SCORER = "không rõ ai chấm; hãy chọn ở tiêu chí sau khi đưa vào.", "does not say who scores; choose it at the criterion afterwards.";
    NO_POINT_FIELD = "bảng loại này không lấy cột này.", "such a table has no field for this column.";
    SET_HELD = "bộ tiêu chí chưa được lấy vì có dòng bị lệch cột.", "the set is not taken because a row is out of its columns.";
}

crate::messages! {
    issued_by(number: &str, day: &str) = "Bảng ghi: ban hành kèm theo Quyết định số {number} ngày {day}. Số và ngày này được ghi vào bộ tiêu chí.", "The table says: issued with decision no. {number} of {day}. Number and day go into the set.";
    GONE = "Tiêu chí bị bỏ khỏi bộ đang dùng", "Criteria taken out of the set in use";
    REMARKS = "Cần xem lại trong bộ tiêu chí", "To be looked over in the set";
    more_criteria(count: usize) = "và {count} tiêu chí nữa", "and {count} more criteria";
    FIRST_ROWS = "Các dòng đầu", "The first rows";
    LAST_ROWS = "Điểm năm trước sẽ ghi", "Last year's points to be written";
    OWN_POINT_ROWS = "Điểm, ghi chú năm nay sẽ ghi", "This year's points and notes to be written";
    own_new(mark: &str, field: &str, new: &str) = "{mark}, {field}: {new}", "{mark}, {field}: {new}";
    own_over(mark: &str, field: &str, new: &str, old: &str) = "{mark}, {field}: {new}, thay cho {old} đang có", "{mark}, {field}: {new}, for {old} held";
    of_set(line: &str) = "{line} (điểm tối đa theo bộ tiêu chí của kế hoạch)", "{line} (the maximum is that of the plan's set)";
    UNIT_ROWS = "Điểm các đơn vị sẽ ghi", "The units' scores to be written";
    last_also(line: &str, fields: &str) = "{line}; thay {fields} đang có", "{line}; in place of the {fields} that stand there";
    last_new(mark: &str, given: &str, maximum: &str) = "{mark}: được {given} trên {maximum} điểm", "{mark}: {given} of {maximum} points";
    last_over(mark: &str, given: &str, maximum: &str, old: &str) = "{mark}: được {given} trên {maximum} điểm, thay cho {old} đang có", "{mark}: {given} of {maximum} points, for {old} held";
    unit_new(unit: &str, score: &str) = "{unit}: {score} điểm", "{unit}: {score} points";
    unit_over(unit: &str, score: &str, old: &str) = "{unit}: {score} điểm, thay cho {old} đang có", "{unit}: {score} points, for {old} held";
}
