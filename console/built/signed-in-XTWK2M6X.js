/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{sa as a}from"./chunk-PV5HRD6G.js";import"./chunk-ECIDDXN7.js";export{a as SignedIn};
