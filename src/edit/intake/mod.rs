//! Nhập từ Excel.

pub mod own;
