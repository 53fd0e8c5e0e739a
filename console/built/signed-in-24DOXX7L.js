/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{pa as a}from"./chunk-NR7SU6ZD.js";import"./chunk-UK6TB2IK.js";export{a as SignedIn};
