/// An axis-parallel box in room coordinates (metres: x right, y up, z away from the camera wall).
struct SceneBox {
    var minimum: (x: Float, y: Float, z: Float)
    var maximum: (x: Float, y: Float, z: Float)
    var label: IndoorClass
    var material: Material
}

/// A room seen from one place: its shell, its boxes, a camera and a lamp.
struct Scene {
    /// Width (x), height (y) and depth (z) of the room.
    var size: (width: Float, height: Float, depth: Float)
    var wall: Material
    var floor: Material
    var ceiling: Material
    var boxes: [SceneBox] = []
    var camera: Camera
    /// Position of the ceiling lamp.
    var lamp: (x: Float, y: Float, z: Float)
    /// Light that reaches every surface, and the lamp's strength.
    var ambient: Float
    var lampStrength: Float
    /// Colour of the light.
    var tint: Color
}

/// A pinhole camera. Its optical axis is (slope, tilt, 1), normalized; up stays up.
struct Camera {
    var position: (x: Float, y: Float, z: Float)
    var slope: Float
    var tilt: Float
    /// Focal length over half the image width.
    var focalRatio: Float

    /// Right, up and forward unit vectors.
    var axes: (right: SIMD3<Float>, up: SIMD3<Float>, forward: SIMD3<Float>) {
        let forward = normalized(SIMD3(slope, tilt, 1))
        let right = normalized(SIMD3(forward.z, 0, -forward.x))
        let up = SIMD3(
            forward.y * right.z - forward.z * right.y, forward.z * right.x - forward.x * right.z,
            forward.x * right.y - forward.y * right.x)
        return (right, up, forward)
    }
}

private func normalized(_ vector: SIMD3<Float>) -> SIMD3<Float> {
    vector / (vector * vector).sum().squareRoot()
}
