/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{wa as a}from"./chunk-MGDJKYHA.js";import"./chunk-NUNQ7F5Q.js";export{a as SignedIn};
