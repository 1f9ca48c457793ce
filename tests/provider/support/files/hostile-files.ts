import { archives } from './hostile-archives.ts';
import { documents, tables } from './hostile-documents.ts';
import type { HostileFile } from './hostile-file.ts';
import { hostileNames } from './hostile-names.ts';
import { pages } from './hostile-pages.ts';
import { polyglots } from './hostile-polyglots.ts';
import { videos } from './hostile-videos.ts';
import { otherTypes } from './other-types.ts';
import { pixelFloods } from './pixel-floods.ts';

/** Every kind of hostile file: at least four hundred, the same each time. */
export async function hostileFiles(): Promise< HostileFile[] > {
	return [
		...( await polyglots() ),
		...( await hostileNames() ),
		...pages(),
		...( await pixelFloods() ),
		...archives(),
		...videos(),
		...documents(),
		...tables(),
		...otherTypes(),
	];
}
