//! Mounts the application.

fn main() {
    leptos::mount::mount_to_body(par_workbook::app::App);
}
