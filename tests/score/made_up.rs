//! The made-up set: eight areas and sixty criteria below them, invented here and nobody's decision. Every rule, every
//! scorer, a branch of five levels, a bonus and a penalty.

use std::fs;

use par_workbook::file::{self, Limits, open_set};
use par_workbook::plan::value::CodeSet as _;
use par_workbook::plan::{Criterion, Id, Plan, PointRole, PointRule, RuleStep, ScoreBand, Scorer};
use par_workbook::score::{Points, Scheme};

use crate::drawn::add;
use crate::points::{MADE_UP, criterion_id, made_up_set};

/// Code | maximum | who scores, what it counts as | rule | name | required evidence.
///
/// Rules: `co-khong`; `ty-le [đủ điểm từ] [0/0]`; `bac từ=điểm …` and `dem từ=điểm …`, where `tl` is the maximum times
/// the ratio; `moi điểm`; `tru điểm`; `muc lời=điểm; …`; `nhap`. A criterion with others below it has none.
const TABLE: &str = "
1 | 14 | | | Chỉ đạo, điều hành cải cách hành chính |
1.1 | 3 | | | Kế hoạch cải cách hành chính năm |
1.1.1 | 1 | | co-khong | Ban hành kế hoạch đúng thời gian | Kế hoạch cải cách hành chính
1.1.2 | 2 | | bac 100=2 80=tl 0=0 | Mức độ hoàn thành kế hoạch | Báo cáo năm; Văn bản thể hiện kết quả từng nhiệm vụ
1.2 | 3 | | | Tuyên truyền cải cách hành chính |
1.2.1 | 1 | | dem 3=1 2=0,5 1=0,25 | Số hình thức tuyên truyền | Kế hoạch tuyên truyền
1.2.2 | 2 | | muc Tốt=2; Khá=1,5; Trung bình=1; Yếu=0 | Chất lượng tuyên truyền | Báo cáo tuyên truyền
1.3 | 2 | | | Sáng kiến, giải pháp mới |
1.3.1 | 0,5 | | co-khong | Phát động đăng ký sáng kiến | Văn bản phát động
1.3.2 | 1,5 | | moi 0,5 | Sáng kiến được công nhận | Quyết định công nhận
1.4 | 3 | | | Đối thoại với người dân |
1.4.1 | 1 | | co-khong | Tổ chức đối thoại | Thông báo kết luận đối thoại
1.4.2 | 2 | | ty-le 100 0/0 | Xử lý kiến nghị sau đối thoại | Báo cáo kết quả xử lý
1.5 | 3 | | tru 0,5 | Nhiệm vụ được giao không trễ hạn | Bảng theo dõi nhiệm vụ
1.6 | 2 | thuong | | Điểm thưởng |
1.6.1 | 1 | | moi 0,5 | Mô hình mới, cách làm hay | Văn bản triển khai mô hình
1.6.2 | 1 | | co-khong | Được cấp trên khen về cải cách hành chính | Quyết định khen thưởng
2 | 8 | | | Cải cách thể chế |
2.1 | 4 | | | Văn bản của xã |
2.1.1 | 2 | | tru 0,25 | Văn bản đúng thẩm quyền, thể thức | Kết luận kiểm tra văn bản
2.1.2 | 2 | | bac 100=2 70=1 0=0 | Văn bản được rà soát | Báo cáo rà soát
2.2 | 4 | | ty-le | Theo dõi thi hành pháp luật | Kế hoạch; Báo cáo
3 | 22 | | | Cải cách thủ tục hành chính |
3.1 | 5 | | | Kiểm soát thủ tục hành chính |
3.1.1 | 3 | | | Rà soát, đơn giản hóa thủ tục |
3.1.1.1 | 1 | | co-khong | Ban hành kế hoạch rà soát | Kế hoạch rà soát
3.1.1.2 | 2 | | | Có kiến nghị cải cách thủ tục hành chính |
3.1.1.2.1 | 1,5 | | moi 0,75 | Phương án đơn giản hóa đã gửi | Công văn gửi phương án
3.1.1.2.2 | 0,5 | | co-khong | Phương án được chấp nhận | Văn bản trả lời
3.1.2 | 2 | | ty-le | Thủ tục được công khai | Ảnh chụp nơi niêm yết
3.2 | 5 | | | Bộ phận một cửa |
3.2.1 | 1 | | co-khong | Bố trí công chức đủ, đúng | Quyết định phân công
3.2.2 | 2 | | muc Đủ=2; Thiếu một phần=1; Thiếu=0 | Trang thiết bị | Biên bản kiểm tra
3.2.3 | 2 | | ty-le 90 | Thủ tục niêm yết đúng cách | Biên bản kiểm tra
3.3 | 2 | | ty-le 100 0/0 | Phản ánh, kiến nghị được trả lời | Sổ theo dõi phản ánh
3.4 | 10 | | | Giải quyết hồ sơ |
3.4.1 | 6 | | bac 100=6 95=tl 90=3 0=0 | Hồ sơ giải quyết trước hạn, đúng hạn | Báo cáo từ hệ thống một cửa
3.4.2 | 2 | | ty-le | Hồ sơ cập nhật lên hệ thống | Báo cáo từ hệ thống một cửa
3.4.3 | 2 | | ty-le 100 0/0 | Hồ sơ trễ hạn có văn bản xin lỗi | Văn bản xin lỗi
4 | 7 | | | Tổ chức bộ máy |
4.1 | 2 | | co-khong | Quy chế làm việc | Quy chế
4.2 | 3 | | dem 2=3 1=1,5 | Cuộc kiểm tra công vụ | Biên bản kiểm tra
4.3 | 2 | tham-dinh | nhap | Đánh giá của cơ quan cấp trên |
5 | 9 | | | Chế độ công vụ |
5.1 | 3 | | bac 100=3 90=2 0=0 | Công chức đạt chuẩn | Danh sách công chức
5.2 | 3 | | ty-le 80 | Công chức được bồi dưỡng | Chứng nhận
5.3 | 3 | | tru 1 | Chấp hành kỷ luật, kỷ cương | Kết luận kiểm tra
5.4 | 3 | phat | | Điểm phạt |
5.4.1 | 2 | | moi 1 | Công chức bị kỷ luật | Quyết định kỷ luật
5.4.2 | 1 | | co-khong | Báo cáo sai số liệu | Văn bản của cơ quan thẩm định
6 | 10 | | | Cải cách tài chính công |
6.1 | 4 | | bac 100=4 80=tl 0=0 | Giải ngân vốn đầu tư công | Báo cáo giải ngân
6.2 | 4 | | | Quản lý tài sản công |
6.2.1 | 2 | | co-khong | Ban hành quy chế quản lý tài sản | Quy chế
6.2.3 | 2 | | ty-le | Sắp xếp lại, xử lý nhà, đất | Phương án được duyệt
6.3 | 2 | | ty-le 100 0/0 | Kiến nghị thanh tra, kiểm toán đã thực hiện | Báo cáo kết quả thực hiện
7 | 20 | | | Chính quyền số |
7.1 | 3 | | ty-le | Văn bản đi có ký số | Báo cáo từ phần mềm quản lý văn bản
7.2 | 2 | | muc Đầy đủ=2; Chưa đầy đủ=1; Không có=0 | Trang thông tin điện tử | Đường dẫn trang
7.3 | 15 | | | Dịch vụ công trực tuyến |
7.3.3 | 5 | | bac 55=5 40=tl 0=0 | Số hóa kết quả giải quyết | Báo cáo từ hệ thống một cửa
7.3.4 | 4 | | ty-le | Thủ tục một phần có hồ sơ trực tuyến | Báo cáo từ cổng dịch vụ công
7.3.6 | 3 | | ty-le 95 | Hồ sơ toàn trình nộp trực tuyến | Báo cáo từ cổng dịch vụ công
7.3.7 | 3 | | bac 50=3 30=1,5 0=0 | Thanh toán trực tuyến | Báo cáo từ cổng dịch vụ công
8 | 10 | dieu-tra | | Mức độ hài lòng |
8.1 | 6 | | nhap | Người dân hài lòng |
8.2 | 2 | | nhap | Doanh nghiệp hài lòng |
8.3 | 2 | | nhap | Đại biểu đánh giá |
";

const BANDS: [(&str, &str); 4] = [
    ("Hoàn thành xuất sắc nhiệm vụ", "90"),
    ("Hoàn thành tốt nhiệm vụ", "80"),
    ("Hoàn thành nhiệm vụ", "65"),
    ("Không hoàn thành nhiệm vụ", "0"),
];

/// What one row of the table says, and its steps.
pub fn row(cells: &[&str]) -> (Criterion, Vec<RuleStep>) {
    let [code, maximum, kind, rule, name, required] = cells else { panic!("{cells:?}") };
    let parent = code.rsplit_once('.').map(|(above, _)| criterion_id(above));
    let mut row = Criterion {
        code: (*code).into(),
        name: (*name).into(),
        maximum: (*maximum).into(),
        required: required.replace("; ", "\n"),
        source: "Minh họa, không có trong quyết định nào".into(),
        ..Criterion::of(parent)
    };
    match *kind {
        "" => {}
        "thuong" => row.role = PointRole::Bonus,
        "phat" => row.role = PointRole::Penalty,
        "tham-dinh" => row.scorer = Scorer::Appraiser,
        "dieu-tra" => row.scorer = Scorer::Survey,
        other => panic!("{other}"),
    }
    let (word, argument) = rule.split_once(' ').unwrap_or((rule, ""));
    let mut steps = Vec::new();
    let mut step = |text: &str, by_word: bool| {
        let (from, points) = text.split_once('=').unwrap();
        let mut step = RuleStep::of(criterion_id(code));
        if by_word {
            step.word = from.into();
        } else {
            step.floor = from.into();
        }
        if points == "tl" {
            step.linear = true;
        } else {
            step.points = points.into();
        }
        steps.push(step);
    };
    row.rule = match word {
        "co-khong" => PointRule::YesNo,
        "ty-le" => PointRule::Linear,
        "bac" => PointRule::RatioBands,
        "dem" => PointRule::CountBands,
        "moi" => PointRule::PerItem,
        "tru" => PointRule::Deduct,
        "muc" | "nhap" | "" => PointRule::Typed,
        other => panic!("{other}"),
    };
    match word {
        "ty-le" => {
            row.zero_is_full = argument.contains("0/0");
            row.full_at = argument.split(' ').next().unwrap().into();
        }
        "bac" | "dem" => {
            argument.split_whitespace().for_each(|text| step(text, false));
        }
        "muc" => argument.split("; ").for_each(|text| step(text, true)),
        "moi" | "tru" => row.each = argument.into(),
        _ => {}
    }
    (row, steps)
}

/// The set that the table says.
fn made() -> Plan {
    let mut plan = Plan::default();
    let own = &mut plan.criteria_set;
    own.name = "Bộ tiêu chí minh họa (không phải bộ chính thức)".into();
    own.years = "2024, chỉ để minh họa".into();
    own.bonus_cap = "1,5".into();
    own.penalty_cap = "3".into();
    own.group = "các xã trong huyện (minh họa)".into();
    own.units = "19".into();
    own.made_up = true;
    for line in TABLE.trim().lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let (row, steps) = row(&cells);
        let word = format!("b{}", cells[0].replace('.', ""));
        add(&mut plan, criterion_id(cells[0]), row);
        for (place, step) in steps.into_iter().enumerate() {
            add(&mut plan, Id::named(&format!("{word}n{place}")), step);
        }
    }
    for (place, (word, floor)) in BANDS.into_iter().enumerate() {
        let band = ScoreBand { word: word.into(), floor: floor.into(), ..ScoreBand::default() };
        add(&mut plan, Id::named(&format!("xeploai{place}")), band);
    }
    plan
}

fn written() -> String {
    file::write_set(&made(), "0.1.0", "2024-12-20T16:45:00+07:00")
}

#[test]
#[ignore = "writes the made-up set anew after its table has changed"]
fn write_the_made_up_set() {
    fs::write(MADE_UP, written()).unwrap();
}

#[test]
fn the_made_up_set_is_the_one_of_the_table() {
    assert_eq!(fs::read_to_string(MADE_UP).unwrap(), written());
    let found = open_set(written().as_bytes(), &Limits::default()).unwrap();
    assert!(found.digest_ok && found.problems.is_empty());
    assert_eq!(found.set, made());
}

#[test]
fn the_made_up_set_has_everything_that_a_set_can_have_and_adds_up() {
    let plan = made_up_set();
    assert!(plan.criteria_set.made_up && plan.criteria_set.number.is_empty());
    let scheme = Scheme::of(&plan);
    assert_eq!(scheme.remarks, []);
    let areas = scheme.nodes.iter().filter(|node| node.depth == 0).count();
    assert_eq!((areas, scheme.nodes.len() - areas), (8, 60));
    assert_eq!(scheme.sum_of_areas(), Points::new(10_000));
    assert_eq!(scheme.nodes.iter().map(|node| node.depth).max(), Some(4));
    let leaves = || scheme.nodes.iter().filter(|node| node.leaf);
    for rule in PointRule::ALL {
        let with = leaves().filter(|node| plan.criteria.get(node.id).unwrap().rule == *rule);
        assert!(with.count() > 1, "{rule:?}");
    }
    for scorer in [Scorer::Unit, Scorer::Appraiser, Scorer::Survey] {
        assert!(leaves().any(|node| node.scorer == scorer), "{scorer:?}");
    }
    for role in [PointRole::Counted, PointRole::Bonus, PointRole::Penalty] {
        assert!(leaves().any(|node| node.role == role), "{role:?}");
    }
    let codes: Vec<&str> = plan.criteria.iter().map(|(_, row)| row.code.as_str()).collect();
    let sample = par_workbook::preset::ba_xa_2024();
    for (_, remedy) in sample.remedies.iter().filter(|(_, row)| !row.codes.is_empty()) {
        for code in remedy.codes.split("; ") {
            assert!(codes.contains(&code), "{code}");
        }
    }
}
