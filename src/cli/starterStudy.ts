/** The study that `init` writes: small, quick, and a tour of what can be set. */
export const STARTER_STUDY = `# yaml-language-server: $schema=./schema.json
#
# A study: what to simulate, over which time, under which scenarios.
#   hashpivot validate study.yaml     checks it, all faults at once
#   hashpivot run study.yaml          simulates it and draws charts into out/<name>/
# Every parameter left out takes a default with a source; the schema lists them all with unit and range.

name: my-study # also the name of the result folder
question: How does hashrate go on with and without AI on miners' megawatts?

# From the first block of a difficulty epoch (time in UTC) to a last day.
start: 2026-03-20
until: 2027-12-31

runs: 200 # per scenario; more runs, narrower Monte Carlo error
seed: 1 # the same seed gives the same numbers, on any number of workers

network: # the chain at the start; these belong to the start date
  startHeight: 941472 # a multiple of 2016
  startDifficultyT: 133.793
  startHashrateEHs: 990

market:
  price:
    model: jumpDiffusion # or geometricBrownian, bootstrap, path
    startUsd: 68200
    driftPerYear: 0.1
    # Any number may be a distribution, drawn once per run:
    #   {normal: [mean, sd]}  {lognormal: [median, sigma]}  {uniform: [a, b]}  {triangular: [a, mode, b]}
    volatilityPerYear: { triangular: [0.35, 0.45, 0.6] }

ai:
  demandMWPerYear: 1500 # IT MW that AI tenants take from miners in a year
  leadTimeMonths: 16

# Named firms are given one by one; the rest of each class is drawn.
firms:
  - name: Example Mining
    class: usPublic
    sites:
      - { region: texas, hashrateEHs: 20 }
    efficiencyJPerTH: 18.5
    powerPriceUsdPerMWh: 42
    aiEligibleShare: 0.5
    contracts: # AI contracts already signed
      - tenant: Example Cloud
        itMW: 100
        start: 2026-12-01
        termYears: 12
        revenueUsdPerMWYear: 1600000
        fromMiningShare: 0.5

# The first scenario is the baseline of every difference. Overrides nest as the parameters above do.
scenarios:
  - name: no-ai
    title: No AI
    overrides:
      ai: { enabled: false }
  - name: ai
    title: AI at today's demand
  - name: ai-boom
    title: AI demand doubles
    overrides:
      ai: { demandMWPerYear: 3000 }

# What \`hashpivot sweep study.yaml\` varies: every scenario at every point. \`run\` takes no notice of it.
sweep:
  design: grid # or latinHypercube, sobol, morris ...
  factors:
    ai.demandMWPerYear: [500, 1500, 3000]
    market.colocationRent.mean: { range: [90, 225], levels: 4 }

report:
  focus: ai # scenario of the single-scenario charts
  headlineQuarter: 2026Q4
`;
