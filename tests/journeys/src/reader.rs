//! The program that reads files from outside for the desks of the journeys.

fn main() {
    assert!(recourse_desk::answer_if_asked(), "only a desk starts this");
}
