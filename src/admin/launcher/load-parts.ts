/** The chunks that come on intent. Gathered here so that a test can put its own in their place. */
export const loadParts = {
	scripts: () => import( './insert-scripts.ts' ),
	capture: () => import( '../capture/index.ts' ),
	tips: () => import( '../features/help/tips/start-tips.ts' ),
	panel: () => import( '../panel/open.tsx' ),
};
