//! Địa chỉ. The pages' addresses: hash routes of Vietnamese words without accents, so that the
//! application works from any folder of any host.
//!
//! [`path`] and [`parse`] are inverses of each other; what [`parse`] does not know is kept as
//! [`Route::Unknown`], for a page that helps.

pub mod outline;
mod paper;
mod percent;
mod points;
pub mod reading;

use crate::plan::{Id, List};
pub use paper::Paper;
use percent::{decode, encode};
pub use points::PointsPage;

/// Trang. One page, and what its address holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// Màn hình đầu: the plans of this device, and the ways to a new one.
    Start,
    /// Tổng quan.
    Overview,
    /// Kế hoạch, at one of its parts if one is named.
    Plan(Option<String>),
    /// Tiêu chí: the list, filtered.
    Criteria(Filter),
    /// Một mục khắc phục, with the filter it was reached through.
    Remedy {
        /// The remedy's id.
        id: String,
        /// The filter that "previous" and "next" follow.
        filter: Filter,
    },
    /// Một nhiệm vụ, with the filter it was reached through.
    Duty {
        /// The duty's id.
        id: String,
        /// The filter that "previous" and "next" follow.
        filter: Filter,
    },
    /// Số liệu.
    Figures {
        /// Tháng, 1 to 12.
        month: Option<u8>,
    },
    /// Nhập từ Excel.
    Intake {
        /// Tháng, 1 to 12: where the page was opened from.
        month: Option<u8>,
    },
    /// Điểm số.
    Points(PointsPage),
    /// Văn bản.
    Documents(Paper),
    /// Gửi nhận.
    Exchange,
    /// Tệp và cài đặt.
    Files,
    /// Thêm: the pages that a phone's bar has no room for.
    More,
    /// Mở tệp kế hoạch.
    Open,
    /// Hướng dẫn.
    Help,
    /// Lập kế hoạch mới.
    New,
    /// Lập từ kế hoạch có sẵn.
    NextYear,
    /// The parts of the forms, on one page; unlisted.
    Parts,
    /// An address that names no page, as written after the `#`.
    Unknown(String),
}

impl Route {
    /// The page of a remedy, or of a duty where the list says so, reached through a filter.
    pub fn of_item(list: List, id: Id, filter: Filter) -> Self {
        let id = id.to_string();
        if list == List::Duties {
            Self::Duty { id, filter: Filter { duties: true, ..filter } }
        } else {
            Self::Remedy { id, filter: Filter { duties: false, ..filter } }
        }
    }
}

/// Bộ lọc. What narrows the lists of criteria and duties. An empty text is no filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Lĩnh vực: the area's id.
    pub area: Option<String>,
    /// Công chức: the officer's id.
    pub officer: Option<String>,
    /// Trạng thái: the status's code.
    pub status: Option<String>,
    /// Tìm: words typed into the search.
    pub search: Option<String>,
    /// Việc của tôi.
    pub mine: bool,
    /// Nhiệm vụ, instead of criteria.
    pub duties: bool,
}

impl Filter {
    /// Whether nothing is filtered; which list is shown does not count.
    pub fn is_empty(&self) -> bool {
        let texts = [&self.area, &self.officer, &self.status, &self.search];
        !self.mine && texts.iter().all(|text| text.as_deref().unwrap_or_default().is_empty())
    }
}

/// Reads an address: the part from `#` on, with or without it.
pub fn parse(hash: &str) -> Route {
    let raw = hash.strip_prefix('#').unwrap_or(hash);
    let (place, query) = raw.split_once('?').unwrap_or((raw, ""));
    let steps: Vec<String> = place.split('/').filter(|step| !step.is_empty()).map(decode).collect();
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    known(&steps, query).unwrap_or_else(|| Route::Unknown(raw.to_owned()))
}

/// The address of a page, from `#` on.
pub fn path(route: &Route) -> String {
    match route {
        Route::Start => "#/".to_owned(),
        Route::Overview => "#/tong-quan".to_owned(),
        Route::Plan(None) => "#/ke-hoach".to_owned(),
        Route::Plan(Some(part)) => format!("#/ke-hoach/{}", encode(part)),
        Route::Criteria(filter) => format!("#/tieu-chi{}", query(filter)),
        Route::Remedy { id, filter } => format!("#/muc/{}{}", encode(id), query(filter)),
        Route::Duty { id, filter } => format!("#/nhiem-vu/{}{}", encode(id), query(filter)),
        Route::Figures { month: None } => "#/so-lieu".to_owned(),
        Route::Figures { month: Some(month) } => format!("#/so-lieu?thang={month}"),
        Route::Intake { month: None } => "#/nhap-excel".to_owned(),
        Route::Intake { month: Some(month) } => format!("#/nhap-excel?thang={month}"),
        Route::Points(page) => format!("#/diem/{}", page.word()),
        Route::Documents(paper) => format!("#/van-ban/{}", paper.path()),
        Route::Exchange => "#/gui-nhan".to_owned(),
        Route::Files => "#/tep".to_owned(),
        Route::More => "#/them".to_owned(),
        Route::Open => "#/mo".to_owned(),
        Route::Help => "#/huong-dan".to_owned(),
        Route::New => "#/lap-moi".to_owned(),
        Route::NextYear => "#/lap-tu".to_owned(),
        Route::Parts => "#/chi-tiet-giao-dien".to_owned(),
        Route::Unknown(raw) => format!("#{raw}"),
    }
}

fn known(steps: &[&str], query: &str) -> Option<Route> {
    Some(match steps {
        [] => Route::Start,
        ["tong-quan"] => Route::Overview,
        ["ke-hoach"] => Route::Plan(None),
        ["ke-hoach", part] => Route::Plan(Some((*part).to_owned())),
        ["tieu-chi"] => Route::Criteria(filter(query)),
        ["muc", id] => Route::Remedy { id: (*id).to_owned(), filter: filter(query) },
        ["nhiem-vu", id] => Route::Duty { id: (*id).to_owned(), filter: filter(query) },
        ["so-lieu"] => Route::Figures { month: month(query) },
        ["nhap-excel"] => Route::Intake { month: month(query) },
        ["diem"] => Route::Points(PointsPage::default()),
        ["diem", word] => Route::Points(PointsPage::of_word(word)?),
        ["van-ban"] => Route::Documents(Paper::default()),
        ["van-ban", steps @ ..] => Route::Documents(Paper::of_path(steps)?),
        ["gui-nhan"] => Route::Exchange,
        ["tep"] => Route::Files,
        ["them"] => Route::More,
        ["mo"] => Route::Open,
        ["huong-dan"] => Route::Help,
        ["lap-moi"] => Route::New,
        ["lap-tu"] => Route::NextYear,
        ["chi-tiet-giao-dien"] => Route::Parts,
        _ => return None,
    })
}

fn month(query: &str) -> Option<u8> {
    let digits = value(query, "thang")?;
    (1..=12).find(|month| digits == month.to_string())
}

fn filter(query: &str) -> Filter {
    Filter {
        area: value(query, "linh-vuc"),
        officer: value(query, "can-bo"),
        status: value(query, "trang-thai"),
        search: value(query, "tim"),
        mine: value(query, "cua-toi").is_some(),
        duties: value(query, "loai").as_deref() == Some("nhiem-vu"),
    }
}

/// The first value of a key; an empty one counts as none.
fn value(query: &str, key: &str) -> Option<String> {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, raw) = pairs.find(|(name, raw)| *name == key && !raw.is_empty())?;
    Some(decode(raw))
}

fn query(filter: &Filter) -> String {
    let texts = [
        ("linh-vuc", filter.area.as_deref()),
        ("can-bo", filter.officer.as_deref()),
        ("trang-thai", filter.status.as_deref()),
        ("tim", filter.search.as_deref()),
        ("cua-toi", filter.mine.then_some("1")),
        ("loai", filter.duties.then_some("nhiem-vu")),
    ];
    let mut query = String::new();
    for (key, text) in texts {
        let Some(text) = text.filter(|text| !text.is_empty()) else { continue };
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(key);
        query.push('=');
        query.push_str(&encode(text));
    }
    query
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::ReportPeriod;
    use crate::score::ProofFilter;
    use proptest::option;
    use proptest::prelude::*;

    fn any_filter() -> impl Strategy<Value = Filter> {
        let text = || option::of("\\PC{1,12}|[-&=?#%/+ ]{1,6}");
        (text(), text(), text(), text(), any::<bool>(), any::<bool>()).prop_map(
            |(area, officer, status, search, mine, duties)| Filter {
                area,
                officer,
                status,
                search,
                mine,
                duties,
            },
        )
    }

    fn any_route() -> impl Strategy<Value = Route> {
        let id = || "\\PC{1,12}|[-&=?#%/+ ]{1,6}";
        prop_oneof![
            Just(Route::Start),
            Just(Route::Overview),
            option::of(id()).prop_map(Route::Plan),
            any_filter().prop_map(Route::Criteria),
            (id(), any_filter()).prop_map(|(id, filter)| Route::Remedy { id, filter }),
            (id(), any_filter()).prop_map(|(id, filter)| Route::Duty { id, filter }),
            option::of(1..=12_u8).prop_map(|month| Route::Figures { month }),
            Just(Route::Documents(Paper::Decision)),
            Just(Route::Documents(Paper::Tracking)),
            Just(Route::Documents(Paper::Report(None))),
            Just(Route::Documents(Paper::Evidence)),
            Just(Route::Documents(Paper::SelfScore)),
            (0..ProofFilter::ALL.len()).prop_map(|place| Route::Documents(Paper::Register(
                ProofFilter::ALL.get(place).copied().unwrap_or_default()
            ))),
            option::of(any::<u64>())
                .prop_map(|bits| Route::Documents(Paper::Officer(bits.map(Id::new)))),
            (0..19_usize)
                .prop_map(|place| Route::Documents(Paper::Report(ReportPeriod::all().nth(place)))),
            (0..PointsPage::ALL.len()).prop_map(|place| Route::Points(
                PointsPage::ALL.get(place).copied().unwrap_or_default()
            )),
            Just(Route::Exchange),
            Just(Route::Files),
            Just(Route::More),
            Just(Route::Open),
            Just(Route::Help),
            Just(Route::New),
            Just(Route::NextYear),
            (1..=12_u8).prop_map(|month| Route::Intake { month: Some(month) }),
            Just(Route::Intake { month: None }),
            Just(Route::Parts),
        ]
    }

    #[test]
    fn addresses_are_words() {
        let filter = Filter {
            officer: Some("vp-tk".to_owned()),
            search: Some("số hóa".to_owned()),
            ..Filter::default()
        };
        assert_eq!(
            path(&Route::Criteria(filter)),
            "#/tieu-chi?can-bo=vp-tk&tim=s%E1%BB%91%20h%C3%B3a"
        );
        assert_eq!(path(&Route::Figures { month: Some(5) }), "#/so-lieu?thang=5");
        assert_eq!(path(&Route::Plan(Some("quyet-dinh".to_owned()))), "#/ke-hoach/quyet-dinh");
    }

    #[test]
    fn what_people_and_browsers_write_is_read() {
        assert_eq!(parse(""), Route::Start);
        assert_eq!(parse("#"), Route::Start);
        assert_eq!(parse("#/tong-quan/"), Route::Overview);
        assert_eq!(parse("tong-quan"), Route::Overview);
        assert_eq!(parse("#/van-ban"), Route::Documents(Paper::Decision));
        let missing = Route::Documents(Paper::Register(ProofFilter::Missing));
        assert_eq!(path(&missing), "#/van-ban/minh-chung/con-thieu");
        assert_eq!(
            parse("#/van-ban/minh-chung/"),
            Route::Documents(Paper::Register(ProofFilter::All))
        );
        assert_eq!(parse("#/so-lieu?thang=13"), Route::Figures { month: None });
        assert_eq!(parse("#/tieu-chi?tim="), Route::Criteria(Filter::default()));
        let search = Filter { search: Some("số hóa 55%".to_owned()), ..Filter::default() };
        assert_eq!(parse("#/tieu-chi?tim=số hóa 55%"), Route::Criteria(search));
    }

    #[test]
    fn an_unknown_address_is_kept() {
        for raw in ["/khong-co", "/tong-quan/them", "/van-ban/la?x=1", "/muc"] {
            assert_eq!(parse(raw), Route::Unknown(raw.to_owned()));
            assert_eq!(path(&parse(raw)), format!("#{raw}"));
        }
    }

    proptest! {
        #[test]
        fn every_address_leads_back_to_its_page(route in any_route()) {
            let address = path(&route);
            prop_assert!(address.is_ascii());
            prop_assert_eq!(parse(&address), route);
        }

        #[test]
        fn any_address_is_read_and_then_stays(raw in "\\PC{0,24}|#/(tieu-chi|muc/a|so-lieu|van-ban)[?&=%a-f0-9/]{0,16}") {
            let route = parse(&raw);
            prop_assert_eq!(parse(&path(&route)), route);
        }
    }
}
