//! Stories of signing in, and of what the guard refuses.
