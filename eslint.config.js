import tseslint from "typescript-eslint";

export default tseslint.config(
  {ignores: ["dist/", "node_modules/", "test/output/", ".stryker-tmp/", "bench/results/", "notebooks/.check/"]},
  ...tseslint.configs.strict,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        {selector: "ExportDefaultDeclaration", message: "use named exports"},
        {selector: "CallExpression[callee.property.name=/^toLocale/]", message: "results do not depend on the locale"},
        {
          selector: "CallExpression[callee.property.name='localeCompare']",
          message: "results do not depend on the locale"
        }
      ],
      eqeqeq: "error",
      "prefer-const": "error"
    }
  },
  {
    files: ["test/**", "scripts/**", "bench/**", "*.config.*"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-console": "off",
      "no-restricted-syntax": "off"
    }
  }
);
