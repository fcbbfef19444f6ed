//! Moments as people read them.

use par_workbook::view::when::show_written;

use super::{EN, VI};

#[test]
fn a_moment_is_told_by_the_clock_of_who_wrote_it() {
    for written in ["2024-05-06T07:08:09+07:00", "2024-05-06T07:08:09Z", "2024-05-06T07:08"] {
        assert_eq!(show_written(VI, written).as_deref(), Some("06/05/2024, 07:08"));
        assert_eq!(show_written(EN, written).as_deref(), Some("06/05/2024, 07:08"));
    }
}

#[test]
fn what_is_no_moment_is_not_told() {
    for written in ["", "T", "2024-05-06", "2024-13-06T07:08", "06/05/2024T07:08", "2024-05-06T7"] {
        assert_eq!(show_written(VI, written), None, "{written:?}");
    }
}
