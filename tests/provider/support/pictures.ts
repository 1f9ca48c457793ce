import sharp from 'sharp';
import { sha256 } from '../../../src/provider/access/token.ts';
import type { AnnouncedAttachment } from '../../../src/contract/attachment.ts';
import { buildAttachment } from '../../support/builders.ts';

/** A small picture of one colour. */
export function drawPng(
	width = 8,
	height = 6,
	colour = '#2a7'
): Promise< Buffer > {
	return sharp( {
		create: { width, height, channels: 3, background: colour },
	} )
		.png()
		.toBuffer();
}

/** The announcement of just these bytes. */
export function announce(
	bytes: Buffer,
	part: Partial< AnnouncedAttachment > = {}
): AnnouncedAttachment {
	return buildAttachment( {
		bytes: bytes.length,
		sha256: sha256( bytes ),
		...part,
	} );
}
