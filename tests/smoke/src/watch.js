// Keeps what the policy forbids. Says whether it came before the page's own code, or that this is still the page before.
if (window.__seen || window.__violations) return "before";
const root = document.getElementById("root");
window.__violations = [];
document.addEventListener("securitypolicyviolation", (it) => {
  window.__violations.push(`${it.effectiveDirective} ${it.blockedURI} ${it.sourceFile}:${it.lineNumber}`);
});
return document.readyState === "loading" || root?.childElementCount === 0 ? "early" : "late";
