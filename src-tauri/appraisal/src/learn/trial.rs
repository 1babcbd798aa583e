//! Companies made up with known rates: does the ladder come nearer to the truth than pooling and than each cell alone?

use super::{Count, Strength, learned, strength};

/// Numbers by a seed.
struct Draw(u64);

impl Draw {
    /// In [0, 1).
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        f64::from(u32::try_from((it ^ (it >> 31)) >> 32).unwrap_or(0)) / 4_294_967_296.0
    }

    /// About normal, with mean 0 and standard deviation 1.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }
}

/// Cells of four types, three securities and three overdue classes.
const CELLS: usize = 36;

struct Errors {
    ladder: f64,
    pooled: f64,
    alone: f64,
    covered: u32,
}

fn company(draw: &mut Draw, cases: u32) -> Errors {
    let base = draw.normal() * 0.5;
    let kinds: Vec<f64> = (0..4).map(|_| draw.normal() * 0.9).collect();
    let security: Vec<f64> = (0..12).map(|_| draw.normal() * 0.6).collect();
    let truth: Vec<f64> = (0..CELLS)
        .map(|cell| 1.0 / (1.0 + (-(base + kinds[cell / 9] + security[cell / 3] + draw.normal() * 0.3)).exp()))
        .collect();
    let mut cells = vec![Count::default(); CELLS];
    for _ in 0..cases {
        let share = draw.share();
        let cell = (1..CELLS).take_while(|it| count(*it) <= share * 36.0).count();
        cells[cell].cases += 1;
        cells[cell].successes += u32::from(draw.share() < truth[cell]);
    }
    let sum = |part: &[Count]| Count {
        successes: part.iter().map(|it| it.successes).sum(),
        cases: part.iter().map(|it| it.cases).sum(),
    };
    let groups = |size: usize| cells.chunks(size).map(sum).collect::<Vec<_>>();
    let all = sum(&cells);
    let mean = (f64::from(all.successes) + 2.0) / (f64::from(all.cases) + 4.0);
    // Each level's spread is seen against the rate of the level above.
    let (types, securities) = (groups(9), groups(3));
    let mut strengths = vec![strength(&types.iter().map(|it| (*it, mean)).collect::<Vec<_>>())];
    let of_type = |at: usize, strengths: &[Strength]| learned(&[all, types[at]], strengths).rate;
    let within: Vec<(Count, f64)> =
        securities.iter().enumerate().map(|(at, it)| (*it, of_type(at / 3, &strengths))).collect();
    strengths.push(strength(&within));
    let of_security =
        |at: usize, strengths: &[Strength]| learned(&[all, types[at / 3], securities[at]], strengths).rate;
    let within: Vec<(Count, f64)> =
        cells.iter().enumerate().map(|(at, it)| (*it, of_security(at / 3, &strengths))).collect();
    strengths.push(strength(&within));
    let mut errors = Errors { ladder: 0.0, pooled: 0.0, alone: 0.0, covered: 0 };
    for (cell, truth) in truth.iter().enumerate() {
        let ladder = [all, types[cell / 9], securities[cell / 3], cells[cell]];
        let it = learned(&ladder, &strengths);
        let own = cells[cell];
        let alone = if own.cases == 0 { 0.5 } else { f64::from(own.successes) / f64::from(own.cases) };
        errors.ladder += (it.rate - truth).powi(2);
        errors.pooled += (mean - truth).powi(2);
        errors.alone += (alone - truth).powi(2);
        errors.covered += u32::from((it.rate - truth).abs() <= 1.281_55 * it.band_sd);
    }
    errors
}

/// `RECOURSE_COMPANIES=300` makes up that many.
#[test]
fn the_ladder_comes_nearer_than_pooling_and_than_each_cell_alone() {
    let companies: u32 = std::env::var("RECOURSE_COMPANIES").ok().and_then(|it| it.parse().ok()).unwrap_or(60);
    for (cases, least) in [(100, 0.9), (200, 0.9), (400, 0.9)] {
        let mut draw = Draw(5);
        let (mut wins, mut covered) = (0_u32, 0_u32);
        for _ in 0..companies {
            let it = company(&mut draw, cases);
            wins += u32::from(it.ladder <= it.pooled.min(it.alone));
            covered += it.covered;
        }
        let share = f64::from(wins) / f64::from(companies);
        let cover = f64::from(covered) / f64::from(companies * 36);
        println!(
            "{cases} cases: nearer in {:.1} % of companies, 80 % bands hold {:.1} %",
            share * 100.0,
            cover * 100.0
        );
        assert!(share >= least, "{cases}: {share}");
        assert!((0.75..=0.88).contains(&cover), "{cases}: {cover}");
    }
}

fn count(cells: usize) -> f64 {
    f64::from(u32::try_from(cells).unwrap())
}
