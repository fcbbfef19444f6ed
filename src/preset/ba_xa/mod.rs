//! Kế hoạch năm 2024 của UBND xã Ba Xa. The issued text word for word, slips included.

mod decision;
mod duties;
mod measures;
mod officers;
mod remedies;
mod sections;
mod targets;

use super::Build;
use crate::plan::{Agency, Aim, Frame, LastResult, Plan};

/// Kế hoạch mẫu Ba Xa 2024: the decision, the plan, its measures and targets. No figures.
pub fn plan() -> Plan {
    let mut build = Build::default();
    build.plan.frame = frame();
    build.plan.agency = agency();
    build.plan.last_result = last_result();
    build.plan.aim = aim();
    decision::fill(&mut build);
    sections::fill(&mut build);
    officers::fill(&mut build);
    remedies::fill(&mut build);
    duties::fill(&mut build);
    measures::fill(&mut build);
    targets::fill(&mut build);
    build.plan
}

fn frame() -> Frame {
    Frame {
        year: "2024".into(),
        assessed_year: "2023".into(),
        units: "19".into(),
        origin: "Kế hoạch mẫu Ba Xa 2024".into(),
        catalog: "Đề án kèm theo Quyết định số 673/QĐ-UBND ngày 17/7/2023 (2023-2030)".into(),
        ..Frame::default()
    }
}

fn agency() -> Agency {
    Agency {
        name: "Ba Xa".into(),
        superior: "UBND huyện Ba Tơ".into(),
        ranked_in: "huyện Ba Tơ".into(),
        province: "tỉnh Quảng Ngãi".into(),
        short: "UBND xã".into(),
        ..Agency::default()
    }
}

fn last_result() -> LastResult {
    LastResult {
        rank: "10".into(),
        units: "19".into(),
        change: "-3".into(),
        band: "Hoàn thành tốt nhiệm vụ".into(),
        published: "Quyết định số 3598/QĐ-UBND ngày 14/12/2023 của Chủ tịch UBND huyện".into(),
        ..LastResult::default()
    }
}

fn aim() -> Aim {
    Aim {
        rank: "5".into(),
        units: "19".into(),
        band: "Hoàn thành tốt nhiệm vụ".into(),
        ladder: super::LADDER.into(),
        ..Aim::default()
    }
}
