import fc from "fast-check";

// The same cases on every run of a commit; SEED=random, or SEED=<the number of a failure>, asks others.
const seed = process.env.SEED ?? "20270331";
if (seed !== "random") fc.configureGlobal({...fc.readConfigureGlobal(), seed: Number(seed)});
