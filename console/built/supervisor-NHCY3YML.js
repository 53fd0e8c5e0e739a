/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-GP4LA6UD.js";import"./chunk-RTLM3S6Q.js";import"./chunk-4FVKWFJF.js";import"./chunk-BJMNXG5B.js";export{a as Supervisor};
