//! The unlisted page with every part in every state, for people who build and for journeys.
