//! Mounts the application.

fn main() {
    par_workbook::browser::panic::install();
    leptos::mount::mount_to_body(par_workbook::app::App);
}
