//! Kế hoạch.
