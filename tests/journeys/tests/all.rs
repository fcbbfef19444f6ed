//! Every journey, as one program: three browsers are busy until the last of them is done, and it is linked once.

mod calendar;
mod coming_back;
mod criteria;
mod documents;
mod fields;
#[path = "figures/main.rs"]
mod figures;
mod figures_more;
mod figures_office;
#[path = "files/main.rs"]
mod files;
mod house;
mod illustration;
mod intake;
mod intake_again;
mod keyboard;
mod leaks;
mod leftovers;
mod letters;
mod moves;
mod newcomer;
mod office;
mod outlook;
mod overview;
#[path = "papers/main.rs"]
mod papers;
mod period_report;
mod plan;
mod plan_alone;
mod plan_begin;
mod plan_next_results;
mod plan_sentences;
mod points;
mod points_excel;
mod points_losses;
mod points_stake;
mod reports;
mod screens;
mod sheets;
mod shell;
#[path = "storage/main.rs"]
mod storage;
mod target_kinds;
#[path = "trust/main.rs"]
mod trust;
