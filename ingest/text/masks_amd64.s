#include "textflag.h"

// func masksAVX2(data *byte, n int, to *mask, delimiter, quote byte) (high, nul uint64)
//
// 32 bytes are compared at once with each of the four, and what the comparisons leave in
// the top bits of the bytes is gathered. The OR of all bytes tells whether one is not
// ASCII, their minimum whether one is 0.
TEXT ·masksAVX2(SB), NOSPLIT, $0-48
	MOVQ         data+0(FP), SI
	MOVQ         n+8(FP), CX
	MOVQ         to+16(FP), DI
	VPBROADCASTB delimiter+24(FP), Y0
	VPBROADCASTB quote+25(FP), Y1
	MOVQ         $10, AX
	MOVQ         AX, X2
	VPBROADCASTB X2, Y2
	MOVQ         $13, AX
	MOVQ         AX, X3
	VPBROADCASTB X3, Y3
	VPXOR        Y14, Y14, Y14          // the OR of all bytes
	VPCMPEQB     Y15, Y15, Y15          // their minimum
	TESTQ        CX, CX
	JZ           done

more:
	VMOVDQU   (SI), Y4
	VMOVDQU   32(SI), Y5
	VPOR      Y4, Y14, Y14
	VPOR      Y5, Y14, Y14
	VPMINUB   Y4, Y15, Y15
	VPMINUB   Y5, Y15, Y15
	VPCMPEQB  Y0, Y4, Y6
	VPCMPEQB  Y0, Y5, Y7
	VPMOVMSKB Y6, AX
	VPMOVMSKB Y7, BX
	SHLQ      $32, BX
	ORQ       BX, AX
	MOVQ      AX, (DI)
	VPCMPEQB  Y2, Y4, Y6
	VPCMPEQB  Y2, Y5, Y7
	VPMOVMSKB Y6, AX
	VPMOVMSKB Y7, BX
	SHLQ      $32, BX
	ORQ       BX, AX
	MOVQ      AX, 8(DI)
	VPCMPEQB  Y1, Y4, Y6
	VPCMPEQB  Y1, Y5, Y7
	VPMOVMSKB Y6, AX
	VPMOVMSKB Y7, BX
	SHLQ      $32, BX
	ORQ       BX, AX
	MOVQ      AX, 16(DI)
	VPCMPEQB  Y3, Y4, Y6
	VPCMPEQB  Y3, Y5, Y7
	VPMOVMSKB Y6, AX
	VPMOVMSKB Y7, BX
	SHLQ      $32, BX
	ORQ       BX, AX
	MOVQ      AX, 24(DI)
	ADDQ      $64, SI
	ADDQ      $32, DI
	DECQ      CX
	JNZ       more

done:
	VPMOVMSKB Y14, AX
	MOVQ      AX, high+32(FP)
	VPXOR     Y6, Y6, Y6
	VPCMPEQB  Y6, Y15, Y7
	VPMOVMSKB Y7, AX
	MOVQ      AX, nul+40(FP)
	VZEROUPPER
	RET
