//! Types that hold what people are called, owe or said. They have a `Debug`, because tests and libraries want one, and it
//! says their name only: nothing of a person can reach a log or a report by way of `{:?}`.

/// Gives each type a `Debug` that says its name and nothing of what it holds.
#[macro_export]
macro_rules! withheld {
    ($($name:ident),+ $(,)?) => {$(
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                out.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )+};
}
