//! Chữ hoa đầu câu: words at the start of a sentence, and within one.

/// The text with its first letter in capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

/// The text as written within a sentence: without its capital, except in "CCHC" and the like.
pub fn within(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(text.chars().skip(1)).collect()
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_within_a_sentence_lose_their_capital_but_names_of_letters_do_not() {
        assert_eq!(within("Khắc phục"), "khắc phục");
        assert_eq!(within("CCHC năm"), "CCHC năm");
        assert_eq!(capital("đạt"), "Đạt");
    }
}
