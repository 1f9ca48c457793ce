/** In the script rather than a file: one request less, and allowed by a strict policy for styles. */
const CSS = `
.deskside-mark{display:inline-block;inline-size:0;block-size:0;position:relative;vertical-align:baseline;line-height:0;z-index:1}
.deskside-mark.is-corner{position:absolute;inset-block-start:2px;inset-inline-end:26px}
.deskside-mark.is-title{align-self:center;margin-inline-end:auto}
.deskside-marked{position:relative}
.deskside-mark button{position:absolute;inset-block-end:-7px;inset-inline-start:3px;box-sizing:border-box;inline-size:24px;block-size:24px;min-block-size:0;padding:0;border:0;background:none;cursor:pointer;color:var(--wp-admin-theme-color,#2271b1);font:600 12px/18px sans-serif}
.deskside-mark.is-loose{position:absolute}
.deskside-mark.is-loose button{inset-block-end:auto}
.deskside-mark.is-badge button{inset-block-end:9px;inset-inline-start:-16px}
.deskside-mark.is-badge.is-floating button{inset-block-end:-12px}
.deskside-mark.is-title button{inset-block-end:-12px}
.deskside-mark.is-corner button{inset-block:0 auto}
.deskside-mark button::before{content:"";position:absolute;inset:3px;border:1px solid currentColor;border-radius:50%;background:#fff;z-index:-1}
.deskside-mark button:hover::before,.deskside-mark button[aria-expanded=true]::before{background:#e5f0f8}
.deskside-mark button:focus-visible{outline:2px solid var(--wp-admin-theme-color,#2271b1);outline-offset:-1px;border-radius:50%}
.deskside-no-tips .deskside-mark,.deskside-no-tips .deskside-tip{display:none}
.deskside-tip{position:fixed;z-index:999980;box-sizing:border-box;inline-size:min(340px,calc(100vw - 16px));max-block-size:calc(100vh - 16px);overflow:auto;padding:14px 16px;border:1px solid #c3c4c7;border-radius:6px;background:#fff;color:#1d2327;box-shadow:0 4px 16px rgb(0 0 0/.2);font:13px/1.5 -apple-system,"Segoe UI",Roboto,sans-serif}
.deskside-tip:focus{outline:none}
.deskside-tip p{margin:0 0 10px;padding-inline-end:24px;font-size:13px;overflow-wrap:anywhere;white-space:pre-line}
.deskside-tip div{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;margin-block-start:6px}
.deskside-tip button{min-block-size:24px;padding:2px 0;border:0;background:none;color:#135e96;font:inherit;text-decoration:underline;cursor:pointer}
.deskside-tip button:hover{color:#0a4b78}
.deskside-tip button:focus-visible{outline:2px solid #2271b1;outline-offset:2px;border-radius:2px}
.deskside-tip .is-close{position:absolute;inset-block-start:6px;inset-inline-end:8px;inline-size:28px;block-size:28px;color:#50575e;font-size:20px;line-height:1;text-decoration:none}
.deskside-tip small{color:#50575e;font-size:12px}
@media (prefers-color-scheme:dark){.deskside-tip{background:#1d2327;color:#f0f0f1;border-color:#50575e}.deskside-tip button{color:#72aee6}.deskside-tip button:hover{color:#9ec2e6}.deskside-tip .is-close,.deskside-tip small{color:#c3c4c7}}
@media (forced-colors:active){.deskside-mark button::before{border-color:ButtonText}}
`;

/**
 * Adds the marks' style to a page.
 *
 * @return The undo.
 */
export function addTipsStyle( doc: Document ): () => void {
	const view = doc.defaultView;
	if ( ! view || ! ( 'adoptedStyleSheets' in doc ) ) {
		const style = doc.createElement( 'style' );
		style.textContent = CSS;
		doc.head.append( style );
		return () => style.remove();
	}
	const sheet = new view.CSSStyleSheet();
	sheet.replaceSync( CSS );
	doc.adoptedStyleSheets = [ ...doc.adoptedStyleSheets, sheet ];
	return () => {
		doc.adoptedStyleSheets = doc.adoptedStyleSheets.filter(
			( one ) => one !== sheet
		);
	};
}
