/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a}from"./chunk-KDXL6OD2.js";import"./chunk-7DDVQDZG.js";import"./chunk-6AO5DO3H.js";import"./chunk-UHMB54AR.js";export{a as Supervisor};
