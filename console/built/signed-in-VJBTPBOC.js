/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{qa as a}from"./chunk-MG7KKIWM.js";import"./chunk-GBCCCU23.js";export{a as SignedIn};
