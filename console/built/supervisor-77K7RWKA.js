/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a}from"./chunk-X7ND2IP2.js";import"./chunk-34YQHN56.js";import"./chunk-PV5HRD6G.js";import"./chunk-ECIDDXN7.js";export{a as Supervisor};
