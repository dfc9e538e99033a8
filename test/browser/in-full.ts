/** Whether tests take every notebook and theme, as `npm run test:looks` does, and not those alone that stand for the others. */
export const inFull = process.env["LOOKS"] === "1";
