import type { LauncherData, PanelBoot } from '../../../contract/site.ts';
import type { CapturePart, Frozen } from './capture-part.ts';

/** What the launcher hands over about this page. */
export type AskPage = {
	data: LauncherData;
	boot: PanelBoot;
	/** Null when the chunk could not be loaded: then there is help without a picture. */
	capture: CapturePart | null;
	/** The page at the click. */
	frozen: Frozen | null;
	/** Freezes the page as it stands now, with the site's own masks. */
	freeze: () => Frozen | null;
	/** Script errors noted since the page was loaded. */
	errors: readonly { message: string; source?: string }[];
};
