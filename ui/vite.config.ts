import babel from "@rolldown/plugin-babel";
import react, { reactCompilerPreset } from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  base: "./",
  plugins: [react(), babel({ presets: [reactCompilerPreset()] })],
  // Nothing is inlined: the policy knows neither data: scripts nor data: fonts.
  build: { target: "safari26", assetsInlineLimit: 0, cssMinify: true, modulePreload: { polyfill: false } },
  worker: { format: "es" },
  server: { port: 5173, strictPort: true },
  test: { include: ["src/**/*.test.ts", "src/**/*.test.tsx", "scripts/**/*.test.ts"] },
});
